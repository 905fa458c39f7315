package org.commonweal.community;

import org.commonweal.kernel.Checks;

/// The name and description somebody wants a council to have; unchecked.
public record NewCouncil(String name, String description) {

  NewCouncil checked() {
    Checks checks = new Checks();
    String name = checks.name("name", this.name);
    String description = checks.text("description", this.description, Checks.TEXT_LIMIT);
    checks.done();
    return new NewCouncil(name, description);
  }
}
