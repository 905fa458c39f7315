package org.commonweal.web.community;

import java.time.Instant;
import org.commonweal.ledger.Verification;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What a verification found.
public record VerifiedPage(Visit visit, Verification verification, Instant at) implements WebPage {

  @Override
  public String title() {
    return verification.ok() ? "The books are right" : "The books are wrong";
  }
}
