"""A validator of BagIt bags, written from RFC 8493 and from nothing else.

It shares no line and no language with the packs that it judges. Prints what is wrong, one line each, else `valid`.
"""

import hashlib
import pathlib
import re
import sys


def problems_of(bag):
    declaration = (bag / "bagit.txt").read_bytes() if (bag / "bagit.txt").is_file() else b""
    # Section 2.1.1: exactly two lines, UTF-8 without a byte order mark.
    found = re.fullmatch(rb"BagIt-Version: (\d+)\.(\d+)(?:\r\n|\n|\r)Tag-File-Character-Encoding: ([\w.-]+)(?:\r\n|\n|\r)?", declaration)
    if not found:
        yield "bagit.txt: no declaration"
        return
    encoding = found[3].decode("ascii")
    if not (bag / "data").is_dir():
        yield "data: no payload directory"
        return

    # Section 2.1.3 and 2.2.1: each kind of manifest, by the algorithm in its name.
    payload = sorted(file.relative_to(bag).as_posix() for file in (bag / "data").rglob("*") if file.is_file())
    manifests = sorted(bag.glob("manifest-*.txt"))
    if not manifests:
        yield "no payload manifest"
    for manifest in manifests:
        listed = yield from entries_of(manifest, encoding)
        yield from compare(bag, manifest, listed)
        # Section 3: a bag is complete when every payload file is listed in every payload manifest.
        for path in payload:
            if path not in listed:
                yield f"{path}: not listed in {manifest.name}"
        for path in listed:
            if not path.startswith("data/"):
                yield f"{manifest.name}: lists {path}, which is no payload"

    for manifest in sorted(bag.glob("tagmanifest-*.txt")):
        listed = yield from entries_of(manifest, encoding)
        yield from compare(bag, manifest, listed)
        for other in [*manifests, bag / "bagit.txt"]:
            if other.name not in listed:
                yield f"{manifest.name}: does not list {other.name}"

    # Section 2.2.2: the octets and the number of payload files.
    info = bag / "bag-info.txt"
    if info.is_file():
        stated = re.search(r"^Payload-Oxum:[ \t]+(\d+)\.(\d+)[ \t]*$", info.read_text(encoding), re.M)
        octets = sum((bag / path).stat().st_size for path in payload)
        if stated and (int(stated[1]), int(stated[2])) != (octets, len(payload)):
            yield f"bag-info.txt: Payload-Oxum {stated[1]}.{stated[2]}, found {octets}.{len(payload)}"
    if (bag / "fetch.txt").exists():
        yield "fetch.txt: files are to be fetched"


def entries_of(manifest, encoding):
    listed = {}
    for line in manifest.read_bytes().decode(encoding).replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line == "":
            continue
        found = re.fullmatch(r"([0-9A-Fa-f]+)[ \t]+\*?(.+)", line)
        if not found:
            yield f"{manifest.name}: no entry: {line!r}"
            continue
        # Line breaks and percent signs in names are written with percent signs.
        path = re.sub(r"%(0[aA]|0[dD]|25)", lambda code: chr(int(code[1], 16)), found[2])
        if path in listed:
            yield f"{manifest.name}: lists {path} twice"
        if path.startswith(("/", "~")) or ".." in path.split("/"):
            yield f"{manifest.name}: {path} leads out of the bag"
            continue
        listed[path] = found[1].lower()
    return listed


def compare(bag, manifest, listed):
    algorithm = re.sub(r"[^a-z0-9]", "", manifest.stem.split("-", 1)[1].lower())
    for path, digest in listed.items():
        if not (bag / path).is_file():
            yield f"{path}: missing"
        elif hashlib.new(algorithm, (bag / path).read_bytes()).hexdigest() != digest:
            yield f"{path}: {algorithm} differs"


found = list(problems_of(pathlib.Path(sys.argv[1])))
print("\n".join(found) or "valid")
sys.exit(1 if found else 0)
