package org.commonweal.activity;

import java.util.Optional;
import java.util.UUID;

/// Which of what happened: about a topic, in a pool, by a council.
public record FeedFilter(Optional<Topic> topic, Optional<UUID> pool, Optional<UUID> council) {}
