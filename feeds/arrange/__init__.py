"""From posts to feeds: who and what the site is about, which entry stands where, and what each document holds.

Pure: these rooms see no bytes but their number, no format and no clock. An entry is made once and is the same in every
feed it stands in.
"""
