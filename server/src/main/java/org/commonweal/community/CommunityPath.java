package org.commonweal.community;

import java.util.Optional;
import java.util.UUID;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Refused;
import org.springframework.core.convert.converter.Converter;
import org.springframework.format.FormatterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Reads the community in a path, where it is named by its UUID.
@Component
class CommunityPath implements Converter<String, CommunityId>, WebMvcConfigurer {

  private final Communities communities;

  CommunityPath(Communities communities) {
    this.communities = communities;
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(this);
  }

  @Override
  public CommunityId convert(String text) {
    return uid(text)
        .flatMap(communities::find)
        .orElseThrow(() -> new Refused(new MembershipRefusal.CommunityNotFound()));
  }

  private static Optional<UUID> uid(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
