package org.commonweal.api;

import java.net.URI;
import java.util.UUID;
import org.springframework.http.ResponseEntity;

/// Answers of commands that make something: where it is from now on.
final class Places {

  static final String COMMUNITY = "/api/v1/communities/{community}";

  private Places() {}

  static <T> ResponseEntity<T> created(String place, T body) {
    return ResponseEntity.created(URI.create(place)).body(body);
  }

  static String of(UUID community, String noun, UUID id) {
    return "/api/v1/communities/" + community + "/" + noun + "/" + id;
  }
}
