"""Records in JSON and YAML that are not what they should be."""

from tests.hostile import add, hostile

_ADA = b'{"basics": {"name": "Ada Example", "email": "ada@example.com"%s}%s}'


@hostile("json")
def json_deep(scale: int) -> bytes:
    return _ADA % (b"", b', "work": ' + b"[" * 2000 * scale + b"]" * 2000 * scale)


@hostile("json")
def json_objects_deep(scale: int) -> bytes:
    return b'{"basics": ' + b'{"location": ' * 2000 * scale + b"1" + b"}" * 2000 * scale + b"}"


@hostile("json")
def json_deep_and_open(scale: int) -> bytes:
    return b'{"work": ' + b"[" * 50_000 * scale


@hostile("json")
def json_lists_without_end(scale: int) -> bytes:
    return _ADA % (b"", b', "work": [' + b"[]," * 30_000 * scale + b"[]]")


@hostile("json")
def json_jobs_without_end(scale: int) -> bytes:
    job = b'{"name": "Example", "position": "Engineer", "startDate": "2019-01", "endDate": "2021-01"},'
    return _ADA % (b"", b', "work": [' + job * 250 * scale + job[:-1] + b"]")


@hostile("json")
def json_highlights_without_end(scale: int) -> bytes:
    work = b', "work": [{"name": "Example", "highlights": [' + b'"Built things with Python",' * 100 * scale + b'"x"]}]'
    return _ADA % (b"", work)


@hostile("json")
def json_string_enormous(scale: int) -> bytes:
    return _ADA % (b', "summary": "' + b"Ada " * 20_000 * scale + b'"', b"")


@hostile("json")
def json_keys_without_end(scale: int) -> bytes:
    return _ADA % (b"".join(b', "key%d": 1' % n for n in range(5000 * scale)), b"")


@hostile("json")
def json_profiles_without_end(scale: int) -> bytes:
    return _ADA % (b', "profiles": [' + b'{"network": "x", "url": "https://example.com"},' * 200 * scale + b"{}]", b"")


for _name, _inner in {
    "number-of-many-digits": b', "phone": ' + b"9" * 9000,
    "number-enormous": b', "phone": 1e99999',
    "not-a-number": b', "phone": NaN, "label": Infinity, "url": -Infinity',
    "keys-twice": b', "name": "Eve", "name": null, "name": ["x"]',
    "surrogates": b', "label": "\\ud800\\udc00 \\ud800 \\udfff"',
    "controls": b', "label": "\\u0000\\u001b[31m\\u0007\\u202e\\u2066"',
    "raw-controls": b', "label": "\x01\x1b"',
    "wrong-types": b', "location": [1], "profiles": {"a": 1}, "label": {"b": []}',
    "nulls": b', "location": null, "profiles": [null, null], "label": null',
    "booleans": b', "label": true, "url": false',
    "markup": b', "label": "<script>alert(1)</script>{{7*7}}${7*7}", "url": "javascript:alert(1)"',
    "spaces": b', "label": "a' + b" " * 5000 + b'b"',
    "word-enormous": b', "label": "' + b"a" * 5000 + b'"',
    "picture": b', "image": "data:image/png;base64,' + b"A" * 100_000 + b'"',
    "line-separators": b', "summary": "a\\u2028b\\u2029c\\u0085d\\u000b"',
}.items():
    add(f"data/json-{_name}", "json", lambda scale, inner=_inner: _ADA % (inner, b""))  # type: ignore[misc]

for _name, _text in {
    "cut-off": (_ADA % (b"", b""))[:30],
    "list": b'[{"basics": 1}]',
    "of-jobs-that-are-no-objects": b'{"work": [1, "a", null, [], true]}',
    "dates-odd": b'{"work": [{"name": "x", "startDate": "0000-00-00"}, {"name": "y", "startDate": "99999-01"}]}',
    "dates-backwards": b'{"work": [{"name": "x", "startDate": "2030-01", "endDate": "1900-01"}]}',
    "dates-of-digits": b'{"work": [{"name": "x", "startDate": "' + "٢٠٢٠-٠١".encode() + b'"}]}',
    "utf16": (_ADA % (b"", b"")).decode().encode("utf-16"),
    "utf32": (_ADA % (b"", b"")).decode().encode("utf-32"),
    "latin1": '{"basics": {"name": "Zoë"}}'.encode("latin-1"),
    "behind-rubbish": b'{"basics": {}} trailing',
    "comment": b'{"basics": {} /* x */}',
    "empty": b"{}",
    "prototype": b'{"__proto__": {"a": 1}, "constructor": 1, "basics": {"name": "Ada"}}',
}.items():
    add(f"data/json-{_name}", "json", lambda scale, text=_text: text)  # type: ignore[misc]

_CV = b"cv:\n  name: Ada Example\n  sections:\n    skills:\n%s\n"


@hostile("yaml")
def yaml_anchors_multiply(scale: int) -> bytes:
    lines = [b"    a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [b"    a%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 12)]
    return b"cv:\n  name: Ada\n  sections:\n" + b"\n".join(lines)


@hostile("yaml")
def yaml_merges_multiply(scale: int) -> bytes:
    lines = [b"a0: &a0 {k: 1}"]
    lines += [b"a%d: &a%d {<<: [%s]}" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 3 + scale // 20)]
    return b"\n".join(lines) + b"\n" + _CV % b"      - x"


@hostile("yaml")
def yaml_deep(scale: int) -> bytes:
    return _CV % (b"      - " + b"[" * 1000 * scale + b"]" * 1000 * scale)


@hostile("yaml")
def yaml_deep_by_indentation(scale: int) -> bytes:
    depth = 10 * scale
    return b"cv:\n" + b"".join(b" " * n + b"a:\n" for n in range(1, depth))


@hostile("yaml")
def yaml_items_without_end(scale: int) -> bytes:
    return _CV % b"\n".join([b"      - label: a\n        details: b"] * 200 * scale)


for _name, _text in {
    "tag-of-python": b"      - !!python/object/apply:os.system ['true']",
    "tag-unknown": b"      - !nope {a: 1}",
    "tag-of-bytes": b"      - !!binary aGVsbG8=",
    "anchor-of-itself": b"      - &a [*a]",
    "merge-of-itself": b"      - &a {<<: *a}",
    "anchor-unknown": b"      - *nope",
    "tabs": b"\t\t- x",
    "key-of-a-list": b"      - {[1, 2]: 3}",
    "key-of-a-mapping": b"      - {{a: 1}: 3}",
    "keys-twice": b"      - {a: 1, a: 2}",
    "documents": b"      - x\n---\ncv: 2\n---\ncv: 3",
    "controls": b'      - "\\x1b[31m\\0"',
    "raw-controls": b"      - \x00\x1b",
    "numbers": b"      - 0x1F\n      - 1e999\n      - .nan\n      - 1_000\n      - 190:20:30",
    "stars": b"      - label: " + b"*a " * 3000,
    "brackets": b"      - label: " + b'"' + b"[" * 3000 + b'"',
    "commas": b'      - label: "' + b", (" * 1500 + b'"',
    "scalar-enormous": b"      - " + b"word " * 5000,
}.items():
    add(f"data/yaml-{_name}", "yaml", lambda scale, text=_text: _CV % text)  # type: ignore[misc]

for _name, _text in {
    "name-of-a-list": b"cv:\n  name: [1, 2]\n",
    "sections-of-a-list": b"cv:\n  name: Ada\n  sections: [1, [2], {a: b}]\n",
    "no-mapping": b"cv: 5\n",
    "nothing": b"cv:\n",
}.items():
    add(f"data/yaml-{_name}", "yaml", lambda scale, text=_text: text)  # type: ignore[misc]
