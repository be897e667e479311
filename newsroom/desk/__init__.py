"""The review desk: views, forms and templates of `/desk/`."""
