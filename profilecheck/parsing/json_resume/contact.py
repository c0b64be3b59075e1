"""`basics` of a JSON Resume → how to reach the person."""

from collections.abc import Iterator, Mapping
from typing import Any

from profilecheck.model import profile as model
from profilecheck.model.profile import Sourced
from profilecheck.parsing.composer import Composer

Entry = Mapping[str, Any]


def contact_of(c: Composer, basics: Entry) -> model.Contact:
    """Write the contact details, each address on a line of its own."""
    email = c.put_optional(basics.get("email", ""))
    phone = c.put_optional(basics.get("phone", ""), before=" | ")
    place = _place(c, basics.get("location", {}))
    c.end_line()
    links = list(_link(c, {"url": basics.get("url", "")}))
    for entry in basics.get("profiles", ()):
        links += _link(c, entry)
    return model.Contact(
        emails=(email,) if email else (),
        phones=(phone,) if phone else (),
        links=tuple(links),
        location=place,
    )


def _place(c: Composer, location: Entry) -> Sourced[model.Place] | None:
    keys = ("address", "postalCode", "city", "region", "countryCode")
    address, postal_code, city, region, country = (location.get(key, "") for key in keys)
    town = " ".join(filter(None, (postal_code, city)))
    printed = c.put_optional(", ".join(filter(None, (address, town, region, country))), before=" | ")
    if printed is None:
        return None
    place = model.Place(
        text=printed.value, city=city, region=region, country=country, postal_code=postal_code, address=address
    )
    return Sourced(value=place, span=printed.span, why=printed.why)


def _link(c: Composer, entry: Entry) -> Iterator[Sourced[model.WebLink]]:
    network, user, url = (entry.get(key, "") for key in ("network", "username", "url"))
    c.put_optional(network, after=":")
    printed = c.put_link(url) or c.put_optional(user)
    c.end_line()
    if printed:
        yield Sourced(value=model.WebLink(url=url, network=network, username=user), span=printed.span, why=printed.why)
