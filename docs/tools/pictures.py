"""Draw the pictures of docs/pictures anew: `python docs/tools/pictures.py`.

Chromium with its driver must be there, and Pillow and nbconvert beside what the tests need.

The example articles are shown as a browser shows them, at the widths of a phone and of a desk, light and dark.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import nbclient
import nbconvert
import nbformat
from PIL import Image
from selenium import webdriver

import conflict_events as ce
from conflict_events.outputs.html.page import document

ROOT = Path(__file__).resolve().parents[2]
OUT = ROOT / "docs" / "pictures"
PHONE, DESK, LONGEST = 390, 1000, 1000


def views() -> dict[str, str]:
    """The documents to draw, by the name of their pictures."""
    extractor = ce.load()
    lines = (ROOT / "examples" / "articles.jsonl").read_text("utf-8").splitlines()
    results = [extractor(ce.Article(**json.loads(line))) for line in lines]
    one = next(result for result in results if result.article_id == "mali-2022")
    plain: Callable[[str], str] = lambda html: document(html.split('dir="ltr">', 1)[1].removesuffix("</div>"))  # noqa: E731
    return {
        "notebook": notebook(),
        "article": plain(ce.render(one)),
        "overview": plain(ce.render(results)),
        "map": plain(ce.render(results, style="map")),
        "timeline": plain(ce.render(results, style="timeline")),
    }


def notebook() -> str:
    """A notebook in which an extraction is the last line of a cell, as JupyterLab shows it."""
    code = "import conflict_events as ce\nextractor = ce.load()\n\nresult = extractor(article)\nresult"
    before = "import json, conflict_events as ce\nlines = open('examples/articles.jsonl', encoding='utf-8')\n"
    before += "article = [ce.Article(**json.loads(line)) for line in lines][4]"
    cells = [nbformat.v4.new_code_cell(source) for source in (before, code)]
    made = nbformat.v4.new_notebook(cells=cells)
    nbclient.NotebookClient(made, kernel_name="python3", resources={"metadata": {"path": str(ROOT)}}).execute()
    made.cells = made.cells[1:]
    return str(nbconvert.HTMLExporter(template_name="lab").from_notebook_node(made)[0])


def shoot(driver: webdriver.Chrome, file: Path, name: str, width: int, scheme: str) -> Path:
    """Draw one document at one width in one colour scheme."""
    driver.execute_cdp_cmd(
        "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    )
    size = {"width": width, "height": 300, "deviceScaleFactor": 1, "mobile": width == PHONE}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
    driver.get(file.as_uri())
    if name in {"article", "notebook"}:
        driver.execute_script("document.querySelectorAll('.ce-text>[tabindex]:not(.ce-t)')[4].focus()")
    height = driver.execute_script("return document.querySelector('.ce').getBoundingClientRect().bottom")
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size | {"height": min(round(height), LONGEST)})
    target = OUT / f"{name}-{'phone' if width == PHONE else 'desk'}-{scheme}.png"
    driver.save_screenshot(str(target))
    Image.open(target).convert("RGB").quantize(256, Image.Quantize.MAXCOVERAGE, kmeans=2).save(target, optimize=True)
    return target


def main() -> None:
    """Draw everything."""
    OUT.mkdir(exist_ok=True)
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or sys.exit("no chromium; apt-get install chromium")
    for flag in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars"):
        options.add_argument(flag)
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(shutil.which("chromedriver")))
    with tempfile.TemporaryDirectory() as folder:
        for name, html in views().items():
            file = Path(folder) / f"{name}.html"
            file.write_text(html, "utf-8")
            # A notebook is for a desk, and the one that is exported has one colour scheme.
            for width in (DESK,) if name == "notebook" else (PHONE, DESK):
                for scheme in ("light",) if name == "notebook" else ("light", "dark"):
                    target = shoot(driver, file, name, width, scheme)
                    print(target.name, target.stat().st_size)
    driver.quit()


if __name__ == "__main__":
    main()
