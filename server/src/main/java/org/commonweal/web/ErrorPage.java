package org.commonweal.web;

import java.util.List;
import java.util.Optional;

/// Says that something did not work, why, and what to do now. `more` leads to where it is told what
/// would be possible.
public record ErrorPage(
    int status, String title, List<String> sentences, String reference, Optional<Link> more)
    implements WebPage {

  public ErrorPage {
    sentences = List.copyOf(sentences);
  }

  ErrorPage(int status, String title, List<String> sentences, String reference) {
    this(status, title, sentences, reference, Optional.empty());
  }

  @Override
  public String template() {
    return "layout/error";
  }

  /// The page for a status whose reason is not told.
  static ErrorPage of(int status) {
    return new ErrorPage(status, title(status), List.of(sentence(status)), "");
  }

  /// The page for a form whose session has ended since it was shown.
  static ErrorPage stale() {
    String sentence =
        "Nothing was saved. Go back, load the page again, and send the form once more; if you are"
            + " signed out by now, sign in first.";
    return new ErrorPage(403, "The page was open for too long", List.of(sentence), "");
  }

  static String title(int status) {
    return switch (status) {
      case 400 -> "This could not be read";
      case 401 -> "Please sign in";
      case 403 -> "This is not yours to do";
      case 404 -> "Nothing here";
      case 409 -> "Something changed in the meantime";
      case 422 -> "This was not accepted";
      case 429 -> "Too often";
      case 503 -> "Too busy just now";
      default -> status < 500 ? "This did not work" : "Something broke on our side";
    };
  }

  private static String sentence(int status) {
    return switch (status) {
      case 403 -> "You may not do that.";
      case 404 -> "There is no page at this address, or it is not for you.";
      case 409 -> "Nothing was saved. Go back, look again, then decide.";
      case 429 -> "Wait a while, then try again.";
      case 503 -> "Nothing was saved. Try again in a moment.";
      default ->
          status < 500
              ? "Go back and try again."
              : "Nothing was saved. Try again; if it happens once more, tell whoever runs this server.";
    };
  }
}
