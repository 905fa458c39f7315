package org.commonweal.community;

import java.util.Optional;

/// What an open invitation tells whoever holds it: the community, the role, and the name of the
/// member to be claimed.
public record Welcome(Community community, Role role, Optional<String> claims) {}
