package org.commonweal.web.community;

import org.commonweal.ledger.VerificationRun;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;

/// What the last verification found.
public record VerifiedPage(Visit visit, VerificationRun run) implements WebPage {

  @Override
  public String title() {
    return run.ok() ? "The books are right" : "The books are wrong";
  }
}
