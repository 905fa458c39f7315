package org.commonweal.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import org.commonweal.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The API changes only together with its committed description. `-Dcommonweal.rewrite=true` writes
/// it anew.
@ServerTest
class OpenApiTest {

  private static final Path COMMITTED = Path.of("..", "docs", "openapi.json");

  @Autowired Speakers speakers;

  @Test
  void isWhatIsCommitted() throws IOException {
    String described = description().response().body().strip() + "\n";
    if (Boolean.getBoolean("commonweal.rewrite")) {
      Files.writeString(COMMITTED, described);
    }
    assertThat(described).isEqualTo(Files.readString(COMMITTED));
  }

  @Test
  void givesEachRecordASchemaOfItsOwn() {
    JsonNode schemas = description().body().path("components").path("schemas");
    assertThat(new TreeSet<>(schemas.propertyNames()))
        .contains("Member", "NewMember", "Community", "Council", "Pool", "Round", "RowsMember")
        .doesNotContain("Shown", "New", "RowsShown");
  }

  private Answer description() {
    return speakers.nobody().get("/api/v1/openapi.json").expect(200);
  }
}
