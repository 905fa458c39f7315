package org.commonweal.web.community;

import java.util.Optional;
import org.commonweal.community.Invitation;
import org.commonweal.web.Qr;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// A new link with its QR code, shown now or never; for anybody, or for a member who takes over
/// from those who recorded for them.
public record NewInvitationPage(
    Visit visit, Invitation invitation, Optional<String> claims, String link, Qr qr)
    implements WebPage {

  @Override
  public String title() {
    return claims.map(name -> "The link for " + name).orElse("Your invitation link");
  }

  /// Without the link, so that it never ends in a log.
  @Override
  public String toString() {
    return "NewInvitationPage[" + invitation + "]";
  }
}
