"""A headless Chromium, if there is one: what is shown is looked at in it, at the widths of a phone and of a desk."""

import json
import shutil

import pytest

import conflict_events as ce

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PHONE, DESK = 390, 1200
FLAGS = ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars")


HEAD = '<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><body>'


class Window:
    """One window: `show` a page in it, and ask it in JavaScript."""

    def __init__(self, driver, folder):
        self._driver, self._folder = driver, folder

    def show(self, html, *, width=DESK, dark=False):
        """Open a whole document, or a fragment as a notebook would hold it."""
        self.resize(width, dark=dark)
        document = html if html.startswith("<!doctype") else f"{HEAD}{html}"
        file = self._folder / "page.html"
        file.write_text(document, "utf-8", newline="")
        self._driver.get(file.as_uri())
        return self

    def resize(self, width, *, dark):
        """Set the width of the window, in pixels, and the colour scheme that the reader prefers."""
        size = {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width == PHONE}
        self._driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})

    def ask(self, script, *arguments):
        """Run JavaScript, and return what it returns."""
        return self._driver.execute_script(script, *arguments)


@pytest.fixture(scope="session")
def window(tmp_path_factory):
    """The window; the tests are skipped where there is no browser."""
    webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: pip install -e '.[test]'")
    binary = next((path for name in NAMES if (path := shutil.which(name))), None)
    driver = shutil.which("chromedriver")
    if binary is None or driver is None:
        pytest.skip("no Chromium with its driver: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for flag in FLAGS:
        options.add_argument(flag)
    running = webdriver.Chrome(options=options, service=webdriver.ChromeService(driver))
    yield Window(running, tmp_path_factory.mktemp("browser"))
    running.quit()


@pytest.fixture(scope="session")
def results(root):
    """The extractions of the example articles."""
    extractor = ce.load()
    lines = (root / "examples" / "articles.jsonl").read_text("utf-8").splitlines()
    return [extractor(ce.Article(**json.loads(line))) for line in lines]
