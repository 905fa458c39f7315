package org.commonweal.web.community;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonweal.community.Member;
import org.commonweal.community.Role;
import org.commonweal.web.Form;
import org.commonweal.web.Option;

/// Words for what a member is in a community.
public final class Roles {

  public static final List<Option> ALL = Arrays.stream(Role.values()).map(Roles::option).toList();

  private Roles() {}

  public static String words(Member member) {
    return member.roles().stream().sorted().map(Role::code).collect(Collectors.joining(", "));
  }

  static Set<Role> ticked(Form form) {
    return Arrays.stream(Role.values())
        .filter(role -> form.has("roles", role.code()))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Option option(Role role) {
    return new Option(role.code(), name(role), may(role));
  }

  private static String name(Role role) {
    return role.code().substring(0, 1).toUpperCase(Locale.ROOT) + role.code().substring(1);
  }

  private static String may(Role role) {
    return switch (role) {
      case OWNER -> "May do everything; a community always has one.";
      case ADMIN -> "Invites, manages members, settings and money.";
      case TREASURER -> "Takes part, keeps the money and checks the books.";
      case ACCOUNTANT -> "Reads everybody's money and checks the books; does not take part.";
      case MEMBER -> "Gives, asks and receives.";
      case VIEWER -> "Reads only.";
    };
  }
}
