"""The public pages: load, find, render. Readers get published records only."""
