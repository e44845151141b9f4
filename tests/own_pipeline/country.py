"""The folder that the reader of ``pipelines/README.md`` has at the end."""

import re

FILE = re.compile(r"^`(argentina/[^`]+)`\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def write_country(folder, page):
    files = FILE.findall(page)
    assert len(files) == 7
    for name, text in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder / "argentina"
