package org.commonweal.web.community;

import java.util.Optional;
import org.commonweal.language.Language;
import org.commonweal.ledger.Head;
import org.commonweal.ledger.HeadAnswer;
import org.commonweal.ledger.VerificationRun;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Visit;

/// Says what a verification proves and what the last one found, shows the head, and answers for one
/// that somebody kept.
public record VerifyPage(
    Visit visit, Form form, Head head, Optional<VerificationRun> last, Optional<HeadAnswer> answer)
    implements FormPage {

  @Override
  public String title() {
    return "Verify the books";
  }

  /// What the rows say to the head that was pasted.
  public String said(Language language) {
    return answer.map(language::answer).orElse("");
  }

  public boolean holds() {
    return answer.filter(HeadAnswer.Holds.class::isInstance).isPresent();
  }
}
