package org.commonweal.web.community;

import org.commonweal.community.Welcome;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;

/// What an invitation offers to whoever holds it: joining as who they are, or registering first.
public record WelcomePage(Welcome welcome, String secret, boolean signedIn, Form form)
    implements FormPage {

  @Override
  public String title() {
    return "Join " + welcome.community().name();
  }

  /// Without the secret, so that it never ends in a log.
  @Override
  public String toString() {
    return "WelcomePage[" + welcome + "]";
  }
}
