"""presidio-analyzer on a blank English pipeline: its patterns, without the model for names."""

from __future__ import annotations

from serve import serve


def load():
    import spacy
    import tldextract
    from presidio_analyzer import AnalyzerEngine
    from presidio_analyzer.nlp_engine import SpacyNlpEngine

    tldextract.extract = tldextract.TLDExtract(suffix_list_urls=())  # its own list, no network

    class Blank(SpacyNlpEngine):
        def __init__(self):
            super().__init__(models=[{"lang_code": "en", "model_name": "blank"}])
            self.nlp = {"en": spacy.blank("en")}

    engine = AnalyzerEngine(nlp_engine=Blank(), supported_languages=["en"])
    engine.analyze("met Sgt. Alvarez", language="en")
    return lambda text: [(r.start, r.end) for r in engine.analyze(text, language="en")]


if __name__ == "__main__":
    serve(load)
