"""What the study of the laws found, for the profiles that ship: only rows whose words were read.

Each row: the exception's id, its citation, and words that its sentence cannot do without.
"""

CITATIONS = {
    "us-ca-le": "Cal. Gov. Code 8669.1-8669.7 (AB 1117, Stats. 2019 ch. 621), "
    "8669.3-.4 as amended by SB 459 (Stats. 2025 ch. 456)",
    "us-ca-fire": "Cal. Gov. Code 8669.05 ff. (AB 1116, Stats. 2019 ch. 388); "
    "8669.15, 8669.17, 8669.20",
    "us-ca-ems": "Cal. Gov. Code 8669.82, 8669.84 "
    "(AB 2859, Stats. 2024 ch. 744, in force 2025-01-01)",
    "us-la": "La. R.S. 40:2411 (Acts 2021 No. 283, in force 2021-08-01)",
    "us-fed-le": "34 U.S.C. 50901-50902 (Pub. L. 117-60, COPS Counseling Act, 2021-11-18)",
    "us-mt": "Mont. Code Ann. 7-32-602 (2025)",
    "us-va": "Va. Code 19.2-271.4; accreditation 32.1-111.3(A)(13)",
    "us-pa-le": "42 Pa.C.S. 5952",
    "us-pa-cism": "42 Pa.C.S. 5951",
    "generic-guideline": "IACP guidelines via CIRMA; CPSA forum",
}

ROWS = {
    "us-ca-le": [
        ("ca-le-1", "8669.4(b)(1)", ["team member", "crisis referral services"]),
        ("ca-le-2", "8669.4(b)(2)", ["two peer support team members", "consult each other"]),
        (
            "ca-le-3",
            "8669.4(b)(3)",
            ["reasonably believes", "prevent death", "substantial bodily harm", "a crime"],
        ),
        ("ca-le-4", "8669.4(b)(4)", ["expressly agrees", "in writing"]),
        ("ca-le-5", "8669.4(b)(5)", ["criminal", "juvenile delinquency", "proceeding"]),
        ("ca-le-6", "8669.4(b)(6)", ["another law requires"]),
    ],
    "us-ca-fire": [
        (
            "ca-fire-1",
            "8669.20(b)(1)",
            ["referral", "consultation", "team member", "clinician", "reasonably required"],
        ),
        (
            "ca-fire-2",
            "8669.20(b)(2)",
            ["reasonably believes", "prevent death", "substantial bodily harm", "a crime"],
        ),
        (
            "ca-fire-3",
            "8669.20(b)(3)",
            ["child-abuse report", "pen. code 11166", "mandated-reporter"],
        ),
        ("ca-fire-4", "8669.20(b)(4)", ["court order", "civil proceeding"]),
        ("ca-fire-5", "8669.20(b)(5)", ["expressly agrees", "in writing"]),
    ],
    "us-ca-ems": [
        ("ca-ems-1", "8669.84(b)(1)", ["crisis referral services"]),
        ("ca-ems-2", "8669.84(b)(2)", ["consultation", "two team members"]),
        (
            "ca-ems-3",
            "8669.84(b)(3)",
            ["reasonably believes", "prevent death", "substantial bodily harm", "a crime"],
        ),
        ("ca-ems-4", "8669.84(b)(4)", ["expressly agrees", "in writing"]),
        ("ca-ems-5", "8669.84(b)(5)", ["court order", "civil proceeding"]),
        ("ca-ems-6", "8669.84(b)(6)", ["criminal proceeding"]),
        ("ca-ems-7", "8669.84(b)(7)", ["another law requires"]),
        ("ca-ems-8", "8669.84(d)", ["mandated abuse reports", "pen. code 11166", "not limited"]),
    ],
    "us-la": [
        ("la-1", "40:2411(E)(6)(a)", ["threat of suicide or homicide", "information about one"]),
        (
            "la-2",
            "(E)(6)(b)",
            ["law requires to be reported", "child or elder abuse", "domestic violence"],
        ),
        ("la-3", "(E)(6)(c)", ["reveals", "crime was committed"]),
        (
            "la-4",
            "(E)(6)(d)",
            ["intended crime or harmful act", "clear, imminent risk", "public-safety threat"],
        ),
        ("la-5", "(E)(6)(e)", ["outside a session", "saw", "party to the incident", "role"]),
        ("la-6", "(E)(2)(b)", ["between peer support members", "further the program"]),
        ("la-7", "(E)(2)(a)", ["prior written approval", "legal successor after death"]),
        ("la-8", "(E)(7)", ["observation at work", "not in a session", "discovery"]),
    ],
    "us-fed-le": [
        (
            "fed-1",
            "50901(c)(1)(A)",
            ["explicit suicide threat", "intent", "together with a plan or the means", "alone"],
        ),
        ("fed-2", "(c)(1)(B)", ["explicit threat", "imminent, serious", "someone else"]),
        (
            "fed-3",
            "(c)(1)(C)",
            ["abuse or neglect", "child", "older or vulnerable", "requires to be reported"],
        ),
        ("fed-4", "(c)(1)(D)", ["admission of criminal conduct"]),
        ("fed-5", "(c)(2)", ["every participant", "party to it", "permits"]),
        ("fed-6", "(c)(3)", ["order or subpoena", "competent court"]),
        ("fed-7", "(c)(4)", ["another law requires"]),
    ],
    "us-mt": [
        ("mt-1", "7-32-602(2)(i)(i)", ["has committed or plans to commit a crime"]),
        ("mt-2", "(2)(i)(ii)", ["harm to self or others"]),
        ("mt-3", "(2)(i)(iii)", ["request", "licensing board or program"]),
        ("mt-4", "(2)(i)(iv)", ["mandatory reporting", "licensing boards or programs"]),
    ],
    "us-va": [
        ("va-1", "19.2-271.4(C)(1)", ["criminal activity is revealed"]),
        ("va-2", "(C)(2)", ["witness or party to the incident"]),
        ("va-3", "(C)(3)", ["prevent a crime against another", "public-safety threat"]),
        ("va-4", "(C)(4)", ["intent to defraud or deceive the investigation"]),
        ("va-5", "(C)(5)", ["employer", "criminal acts", "threat to self or others"]),
        ("va-6", "(C)(6)", ["not acting in the role"]),
        ("va-7", "(B)", ["waives"]),
    ],
    "us-pa-le": [
        ("pa-1", "5952(c)(1)", ["clear and present danger", "officer", "others"]),
        ("pa-2", "5952(c)(2)", ["officer", "express consent"]),
        ("pa-3", "5952(c)(3)", ["after death", "spouse, executor or administrator"]),
    ],
    "us-pa-cism": [
        ("pa-cism-1", "5951(c)(1)", ["clear and present danger", "recipient", "others"]),
        ("pa-cism-2", "5951(c)(2)", ["expressly consents to the testimony"]),
        ("pa-cism-3", "5951(c)(3)", ["after death", "spouse, executor or administrator"]),
    ],
    "generic-guideline": [
        ("gen-1", "IACP guidelines via CIRMA", ["commission of a crime"]),
        ("gen-2", "IACP guidelines via CIRMA", ["serious violation", "policy or procedure"]),
        ("gen-3", "IACP guidelines via CIRMA", ["threat of violence", "known third party"]),
        ("gen-4", "IACP guidelines via CIRMA", ["suicidal intent"]),
        ("gen-5", "CPSA forum", ["order of a court or an administrator"]),
    ],
}

MUST = {"ca-le-6", "ca-fire-3", "ca-ems-7", "ca-ems-8", "la-2", "fed-3", "fed-7", "mt-4"}
"""The rows behind which another law's duty stands; all others permit."""

NOT_READ = [
    *("ny-1", "ny-2", "ny-3", "ny-4", "ny-5", "ct-2", "ct-3", "az-5", "ut-4", "wi-3", "wi-4"),
    *("co-2", "co-3", "co-4", "co-5", "mn-1", "mn-2", "mn-3", "wa-1", "wa-2", "wa-3", "or-1"),
    *("fl-3", "fl-4", "tx-1", "il-1", "il-2", "il-3", "il-4"),
]
"""Rows the study knows in part or not at all: they may not ship."""

NOT_KNOWN = {"us-ca-fire": ["group"], "us-ca-ems": ["group"], "us-va": ["group"]}
"""What the texts, as far as read, do not say."""
