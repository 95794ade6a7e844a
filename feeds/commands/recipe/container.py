"""A Containerfile: an image that builds a site at regular intervals, and serves it with nginx."""

import json
import shlex
import sys

from feeds.commands.recipe.published import Published

_TEXT = """\
# Container: builds SOURCES every 15 minutes, and serves {url} with nginx, on port 80.
# Save as Containerfile in a copy of the program's repository, and there (Docker takes the same commands):
#   podman build -f Containerfile -t feeds .
#   podman run -d --name feeds -p 80:80 {volumes} feeds
# The volume "feeds" has the published files and the state: keep it from one image to the next.
# A proxy before it has the certificate for HTTPS. Messages of the builds: podman logs feeds
FROM docker.io/library/python:{python}-slim
RUN apt-get update \\
 && apt-get install -y --no-install-recommends nginx-light \\
 && rm -rf /var/lib/apt/lists/* /etc/nginx/sites-enabled/default \\
 && ln -sf /dev/stdout /var/log/nginx/access.log && ln -sf /dev/stderr /var/log/nginx/error.log
COPY . /src
RUN python -m venv /opt/feeds && cd /src \\
 && /opt/feeds/bin/pip install -q --no-cache-dir -r requirements/build.txt \\
 && /opt/feeds/bin/pip install -q --no-cache-dir --no-build-isolation -r requirements/run.txt \\
 && /opt/feeds/bin/pip install -q --no-cache-dir --no-build-isolation --no-deps .
ENV PATH=/opt/feeds/bin:$PATH
WORKDIR /site
VOLUME /site/output
EXPOSE 80
CMD {command}
"""
_START = """\
feeds build{options} -q; feeds recipe nginx{options} --port 80 > /etc/nginx/conf.d/feeds.conf || exit; \
(while sleep 900; do feeds build{options} -q; nginx -s reload; done) & exec nginx -g 'daemon off;'"""
_SOURCES, _OUTPUT, _CONFIGURATION = "/site/sources", "/site/output", "/site/feeds.toml"  # in the container


def text(site: Published) -> str:
    """Return the Containerfile."""
    volumes = [f"{site.sources}:{_SOURCES}:ro", f"feeds:{_OUTPUT}"]
    words = []
    if site.configuration:
        volumes.append(f"{site.configuration}:{_CONFIGURATION}:ro")
        words += ["--config", _CONFIGURATION]
    if site.base_url:
        words += ["--base-url", site.base_url]
    return _TEXT.format(
        url=site.base,
        volumes=" ".join(f"-v {shlex.quote(one)}" for one in volumes),
        python="{}.{}".format(*sys.version_info),
        command=json.dumps(["sh", "-c", _START.format(options="".join(f" {shlex.quote(one)}" for one in words))]),
    )
