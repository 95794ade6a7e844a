"""Flask-WebSub's hub and subscriber in one process, with their Celery worker: `python websub.py FOLDER [refusing]`.

Prints the port. `/hub` is the hub; with `refusing` it takes no `hub.mode=publish`, as is its default. POST /subscribe with
`topic` subscribes; GET /seen returns as JSON the topics that are subscribed to, and [topic, body] of each notification.
"""

import sys
from pathlib import Path
from typing import Any

from celery import Celery
from celery.contrib.testing.worker import start_worker
from flask import Flask, request
from flask_websub.hub import Hub, SQLite3HubStorage
from flask_websub.subscriber import (
    SQLite3SubscriberStorage,
    SQLite3TempSubscriberStorage,
    Subscriber,
    discover,
)
from werkzeug.serving import make_server


def application(folder: Path, takes_publish: bool) -> tuple[Flask, Celery]:
    app, celery = Flask(__name__), Celery("hub", broker="memory://")
    app.config["PUBLISH_SUPPORTED"] = takes_publish
    hub = Hub(SQLite3HubStorage(str(folder / "hub.sqlite")), celery, **app.config)
    app.register_blueprint(hub.build_blueprint("/hub"))
    subscriber = Subscriber(
        SQLite3SubscriberStorage(str(folder / "subscriber.sqlite")),
        SQLite3TempSubscriberStorage(str(folder / "temporary.sqlite")),
    )
    app.register_blueprint(subscriber.build_blueprint("/callbacks"))
    seen: dict[str, list[Any]] = {"subscribed": [], "received": []}
    subscriber.add_success_handler(lambda topic, _callback, _mode: seen["subscribed"].append(topic))
    subscriber.add_listener(lambda topic, _callback, body: seen["received"].append([topic, body.decode()]))

    def subscribe() -> str:
        return str(subscriber.subscribe(**discover(request.form["topic"])))

    app.add_url_rule("/subscribe", view_func=subscribe, methods=["POST"])
    app.add_url_rule("/seen", "seen", lambda: seen)
    return app, celery


def main() -> None:
    app, celery = application(Path(sys.argv[1]), "refusing" not in sys.argv)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    with start_worker(celery, pool="solo", perform_ping_check=False):
        print(server.port, flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main()
