package org.commonweal.cli;

import java.util.Map;

/// What an example found, as people read it and as programs do.
record Findings(String text, Map<String, Object> json) {}
