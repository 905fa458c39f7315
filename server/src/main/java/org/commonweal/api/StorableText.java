package org.commonweal.api;

import java.util.Objects;
import org.commonweal.kernel.Checks;
import org.commonweal.kernel.InputRefusal;
import org.commonweal.kernel.Refused;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/// Reads text, and refuses what no database can keep before anybody looks it up.
final class StorableText extends StdScalarDeserializer<String> {

  StorableText() {
    super(String.class);
  }

  @Override
  public String deserialize(JsonParser reader, DeserializationContext context) {
    String text = StringDeserializer.instance.deserialize(reader, context);
    if (!Checks.storable(text)) {
      String field = Objects.requireNonNullElse(reader.currentName(), "");
      throw new Refused(new InputRefusal.NotAllowedCharacter(field));
    }
    return text;
  }
}
