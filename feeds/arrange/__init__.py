"""From posts to feeds: what the site is about, which entry stands in which feed, and what each document holds.

Pure: knows no bytes, no format and no clock. An entry is made once and is the same in every feed.
"""
