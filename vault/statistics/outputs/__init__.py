"""Released tables as files: report, CSV, XLSX, Parquet, certificate. All from one document."""

from __future__ import annotations

from vault.statistics.outputs.writing import FORMATS, write

__all__ = ["FORMATS", "write"]
