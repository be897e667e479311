"""Addresses of the starting record's pages, behind their language: one of every kind."""

RECORD_PAGES = [
    "events/324/",
    "statements/5/",
    "articles/3/",
    "actors/",
    "actors/joe-biden/",
    "topics/cyber/",
    "places/geneva/",
    "sources/",
    "sources/tass/",
    "threads/",
    "threads/road-to-geneva-2021/",
    "2021/",
    "2021/06/",
    "2021/06/16/",
    "facets/actor/",
    "corrections/",
    "about/",
    "privacy/",
]
VIEWS = [
    "",
    "?kind=summit&q=Putin",
    "?q=zzzz&nonsense=1",
    "?view=table",
    "?view=said&from=2021",
    "?view=map",
    "?from=2021-06&known_by=2021-06-01",
]
