"""A command that copies OUTPUT to the host of a web server."""

import shlex

from feeds.commands.recipe.published import Published

_TEXT = """\
# rsync: copies the feeds to the host that serves {url}
# Put your account and the folder of the web server in the place of ACCOUNT and FOLDER, and run it after each build, e.g.
# behind it on its crontab line: feeds build ... -q; rsync ...
#
# -rltO            with folders and links, and with the times of files: web servers make ETags of them, so that a reader
#                  is sent only what changed, and the next run copies only what changed
# --chmod          readable for the web server, whatever the rights here
# --exclude        the state stays here
# --delay-updates  new files are put in their places at the end, all at once
# --delete-delay   then what is gone here is deleted there
rsync -rltO --chmod=D755,F644 {excluded} --delay-updates --delete-delay {source} {target}
"""


def text(site: Published) -> str:
    """Return the command, with comments."""
    excluded = ["/.feeds", *([f"/{site.state}"] if site.state else ())]
    return _TEXT.format(
        url=site.base,
        excluded=" ".join(shlex.quote(f"--exclude={one}") for one in excluded),
        source=shlex.quote(f"{site.output}/"),
        target=f"ACCOUNT@{site.host}:FOLDER/",
    )
