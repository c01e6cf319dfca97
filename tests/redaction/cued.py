"""Numbers and addresses of the wire with a word that says what they are; all are invented.

Of the text between « and » every letter and digit must be inside findings of the first tier.
"""

from __future__ import annotations

CUED = {
    "PHONE": (
        "call him at «(602) 555-0148» after shift",
        "cell «602-555-0112», wants a text first",
        "her number is «602.555.0171»",
        "phone: «+1 480 555 0199»",
        "wifes cell «4805550133»",
        "reach her at «555-0184» ext «22»",
        "text «1-800-555-0100» if it gets bad",
        "mobile «+44 7700 900123», on leave in the uk",
        "ph# «(480)555-0107»",
    ),
    "EMAIL": (
        "email «dana.whitfield@metro.example.gov» the form",
        "mail me at «kj.okafor@pd.ci.example.az.us»",
        "e-mail «j.o'neil@fd.example.org»",
        "his address is «d_whitfield+peer@example.com»",
        "«DANA.W@EXAMPLE.COM» bounced",
        "email «dwhit at example dot com»",
        "personal email «x9@sub.example.co.uk», not the work one",
    ),
    "SSN": (
        "SSN «531-22-4786» on the claim",
        "ssn «417682250»",
        "social «602 31 7745» for the paperwork",
        "social security number is «318-44-9027»",
        "SS# «446-15-8803»",
        "ssn: «229.71.5462»",
        "last four of her social «9999»",
    ),
    "URL": (
        "posted it on «https://www.example.com/thread/4471?u=dana»",
        "see «www.example.org/k9/blue»",
        "his page «facebook.com/dana.whitfield.9»",
        "link «bit.ly/3xYz12A»",
        "site is «whitfieldk9.org»",
        "went up on «youtu.be/dQw4w9WgXcQ»",
        "url: «http://intranet.example.gov:8080/ia/24-017»",
    ),
    "IP": (
        "IP «203.0.113.77» in the log",
        "ip address «198.51.100.23»",
        "ip: «10.0.0.14»",
        "logged in from «192.0.2.146» at the station",
        "ip «203.0.113.9:8080»",
        "IPv6 «2001:db8::8a2e:370:7334»",
        "ip addr «172.16.254.1/24»",
    ),
    "VIN": (
        "VIN «1HGCM82633A004352»",
        "vin# «2T1BURHE5JC123456» towed",
        "VIN: «5YJSA1E26HF000337»",
        "vin number «WBA3A5C57CF256651»",
        "vin is «1ftfw1et5dfc10312»",
        "VIN ending «004352»",
        "last 8 of the vin «JC123456»",
    ),
    "GPS": (
        "gps «33.4484, -112.0740»",
        "lat «33.4484» long «-112.0740»",
        "coords «33.4484N 112.0740W»",
        "pin at «33°26'54\"N 112°04'26\"W»",
        "location «N 33° 26.907' W 112° 04.443'»",
        "coordinates: «33.44840,-112.07400»",
        "grid «12S VC 04210 01870»",
    ),
    "PLATE": (
        "plate «8ABC123»",
        "plate # «ABC-1234»",
        "tag «KLM 4471» came back to the brother",
        "lic plate «7XYZ889»",
        "AZ plate «CHA 4912»",
        "plates read «BXR-220»",
        "license plate is «4GKT19»",
        "LP: «HJ2 4KD»",
        "reg «AB12 CDE» on the van",
    ),
    "ID": (
        "badge «4471»",
        "badge #«1182» asked for me",
        "star «20417»",
        "shield no «3310»",
        "badge no. «77»",
        "Badge: «K-219»",
        "shield «8891» and his partner",
        "his badge number is «5521»",
    ),
    "CASE": (
        "case «24-11873»",
        "case # «2024-00118»",
        "incident no. «F240118823»",
        "CAD «240118-0442»",
        "IA «24-017» still open",
        "report number «24R00919»",
        "docket «CR-2024-0118»",
        "CFS# «2401180442»",
        "DR «24-118823»",
        "event number «P240118823»",
        "OIS «24-03» board",
        "rpt # «24-5512»",
        "run number «24-0011872»",
    ),
    "DL": (
        "DL «D1234567»",
        "DL# «D08954796»",
        "driver's license number «S530-4209-1175»",
        "drivers license «A123-456-78-901-0»",
        "OLN «12345678»",
        "license # «B5518820»",
        "CDL «0448812» suspended",
        "dl no. «94 441 220»",
    ),
    "EMPLOYEE": (
        "employee # «004512»",
        "emp no. «88213»",
        "employee id «E-20417»",
        "emp id «5512»",
        "personnel number «30118»",
        "payroll number «77120»",
        "serial «41882»",
        "employee number is «A00417»",
    ),
}
"""Kind to texts; EMPLOYEE is found as an ID, the two are told apart for the table only."""


def cued(marked: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without the marks and the extents that were between them."""
    text, wanted = "", []
    for piece in marked.split("«"):
        inside, closed, outside = piece.rpartition("»")
        if closed:
            wanted.append((len(text), len(text) + len(inside)))
        text += inside + outside
    return text, wanted
