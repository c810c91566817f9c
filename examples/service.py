"""Events over HTTP: `python examples/service.py --port 8000`, then POST an article as JSON to /extract.

How to embed the library: with a limit on size, a limit on time, and an answer to every error that shows no inside.
"""

from __future__ import annotations

import argparse
import functools
import json
import logging
import multiprocessing as mp
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock

import conflict_events as ce

LONGEST = 1_000_000  # bytes of a request


@functools.cache
def load() -> Callable[[ce.Article], ce.Extraction]:
    """Load the extractor, once in each worker process."""
    return ce.load()


class Refused(Exception):
    """No extraction: a status, and a message for the caller."""


def extract(fields: dict[str, str]) -> str:
    """Read one article, in a worker process."""
    known = {name: fields[name] for name in ("text", "id", "published") if name in fields}
    return load()(ce.Article(**known)).model_dump_json()


class Workers:
    """Processes that read articles. One that takes too long is ended: a thread could not be."""

    def __init__(self, number: int, timeout: float) -> None:
        self._number, self._timeout, self._lock = number, timeout, Lock()
        self._pool = mp.get_context("spawn").Pool(number, initializer=load)

    def extract(self, fields: dict[str, str]) -> str:
        """Read one article; with one that takes too long, the others in work are given up."""
        pool = self._pool
        try:
            return pool.apply_async(extract, (fields,)).get(self._timeout)
        except mp.TimeoutError:
            with self._lock:
                if pool is self._pool:
                    self._pool = mp.get_context("spawn").Pool(self._number, initializer=load)
            pool.terminate()
            raise Refused(504, "the article took too long; send it in parts") from None


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    timeout = 10.0  # seconds that a caller may stay silent

    def do_POST(self) -> None:
        try:
            self._answer(200, self.workers.extract(self._fields()))
        except Refused as error:
            self._answer(error.args[0], json.dumps({"error": error.args[1]}))
        except (ce.InputError, json.JSONDecodeError, UnicodeDecodeError) as error:
            self._answer(400, json.dumps({"error": str(error)}))
        except Exception:  # the service goes on, and the log has it
            logging.exception("an article failed")
            self._answer(500, json.dumps({"error": "it failed here, not with you"}))

    def _fields(self) -> dict[str, str]:
        if self.path != "/extract":
            raise Refused(404, "there is only /extract")
        if (length := int(self.headers.get("Content-Length") or 0)) > LONGEST:
            raise Refused(413, f"it has {length} bytes; send at most {LONGEST}")
        fields = json.loads(self.rfile.read(length).decode("utf-8"))
        if isinstance(fields, dict) and "text" in fields:
            return fields
        raise Refused(400, 'send an object with the article as "text"')

    def _answer(self, status: int, body: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json; charset=utf-8")
        self.end_headers()
        self.wfile.write(body.encode("utf-8"))


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, default=8000, help="0 takes a free one")
    parser.add_argument("--timeout", type=float, default=20.0, help="seconds for one article")
    given = parser.parse_args()
    Handler.workers = Workers(2, given.timeout)
    with ThreadingHTTPServer(("127.0.0.1", given.port), Handler) as server:
        print(f"listening on http://127.0.0.1:{server.server_port}", flush=True)
        server.serve_forever()
