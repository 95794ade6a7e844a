"""Arrange posts into feeds: the site's title, people and categories, the entries of each feed and of each document.

All functions are pure and independent of the output formats. An entry is the same in every feed.
"""
