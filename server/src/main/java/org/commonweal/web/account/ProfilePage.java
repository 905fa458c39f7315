package org.commonweal.web.account;

import java.util.List;
import org.commonweal.identity.Person;
import org.commonweal.identity.Token;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;

/// A person's own name, password and API tokens.
public record ProfilePage(Person person, List<Token> tokens, Form form) implements FormPage {

  public ProfilePage {
    tokens = List.copyOf(tokens);
  }

  @Override
  public String title() {
    return "My profile";
  }
}
