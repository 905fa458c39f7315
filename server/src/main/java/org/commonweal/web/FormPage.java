package org.commonweal.web;

/// A page with one main form; after a refusal it is shown again with what was typed.
public interface FormPage extends WebPage {

  Form form();

  @Override
  default int status() {
    return form().status();
  }
}
