package org.commonweal.cli;

import tools.jackson.databind.JsonNode;

/// Finds what people call by name.
record Communities(Api api) {

  private static final String ALL = "/api/v1/communities";

  /// The path of the community of this name that the caller belongs to.
  String path(String name) {
    return ALL + "/" + id(ALL, "community", name);
  }

  String pool(String community, String name) {
    return id(community + "/pools", "pool", name);
  }

  String rewardPool(String community, String name) {
    String path = community + "/reward-pools";
    for (JsonNode row : api.all(path)) {
      if (row.path("terms").path("name").asString().equalsIgnoreCase(name.strip())) {
        return row.path("id").asString();
      }
    }
    throw Failure.refused("There is no reward pool named \"" + name + "\" that you can see.");
  }

  /// The path of the only community that the caller belongs to.
  String onlyPath() {
    var rows = api.all(ALL);
    if (rows.size() != 1) {
      throw Failure.unusable("Name the community: --community NAME");
    }
    return ALL + "/" + rows.getFirst().path("id").asString();
  }

  private String id(String path, String noun, String name) {
    for (JsonNode row : api.all(path)) {
      if (row.path("name").asString().equalsIgnoreCase(name.strip())) {
        return row.path("id").asString();
      }
    }
    throw Failure.refused("There is no " + noun + " named \"" + name + "\" that you can see.");
  }
}
