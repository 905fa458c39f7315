package org.commonweal.cli;

import java.util.Map;

/// What an example found, as people read it and as programs do, and whether all was as it has to
/// be.
record Findings(String text, Map<String, Object> json, boolean ok) {}
