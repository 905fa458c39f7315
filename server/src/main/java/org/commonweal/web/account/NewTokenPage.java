package org.commonweal.web.account;

import java.util.List;
import org.commonweal.web.Form;
import org.commonweal.web.FormPage;
import org.commonweal.web.Option;

/// The form that makes an API token.
public record NewTokenPage(Form form) implements FormPage {

  @Override
  public String title() {
    return "Make an API token";
  }

  public List<Option> scopes() {
    return List.of(new Option("read", "Read only"), new Option("write", "Read and write"));
  }
}
