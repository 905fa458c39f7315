package org.commonweal.api;

import java.util.Arrays;
import org.commonweal.identity.Caller;
import org.commonweal.kernel.CommunityId;
import org.commonweal.savings.CircleNames;
import org.commonweal.savings.CircleWord;
import org.commonweal.savings.Every;
import org.commonweal.savings.Template;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// What a community calls its circles, and circles to begin with.
@RestController
@RequestMapping(Places.COMMUNITY + "/savings")
class SavingsEndpoint {

  private final CircleNames names;

  SavingsEndpoint(CircleNames names) {
    this.names = names;
  }

  record Settings(CircleWord word) {}

  /// A circle as many groups run it.
  record Shape(String template, Every every, int count, int size) {

    static Shape of(Template template) {
      return new Shape(
          template.code(),
          template.frequency().every(),
          template.frequency().count(),
          template.size());
    }
  }

  @GetMapping("/settings")
  Settings settings(@PathVariable CommunityId community) {
    return new Settings(names.of(community));
  }

  @PutMapping("/settings")
  Settings change(
      @AuthenticationPrincipal Caller caller,
      @PathVariable CommunityId community,
      @RequestBody Settings asked) {
    names.change(caller, community, asked.word());
    return asked;
  }

  @GetMapping("/templates")
  Rows<Shape> templates(@PathVariable CommunityId community) {
    return Rows.of(Arrays.asList(Template.values()), Shape::of);
  }
}
