package org.commonweal.api;

import org.commonweal.community.Foundations;
import org.commonweal.community.Founded;
import org.commonweal.identity.Caller;
import org.commonweal.identity.NewPerson;
import org.commonweal.identity.Scope;
import org.commonweal.ops.Demo;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The first start: the owner and the first community, opened by the secret printed at the start.
@RestController
class SetupEndpoint {

  private final Foundations foundations;
  private final Demo demo;

  SetupEndpoint(Foundations foundations, Demo demo) {
    this.foundations = foundations;
    this.demo = demo;
  }

  record Owner(String name, String email, String password) {

    NewPerson asked() {
      return new NewPerson(name, email, password);
    }

    @Override
    public String toString() {
      return "Owner[" + email + "]";
    }
  }

  /// `demo` fills the community with something to try.
  record Setup(String token, Owner owner, CommunityEndpoint.Settings community, boolean demo) {}

  record Shown(MeEndpoint.Shown owner, CommunityEndpoint.Shown community) {}

  @PostMapping("/api/v1/setup")
  @ResponseStatus(HttpStatus.CREATED)
  @Transactional
  Shown setUp(@RequestBody Setup asked) {
    Founded founded =
        foundations.found(asked.token(), asked.owner().asked(), asked.community().asked());
    if (asked.demo()) {
      demo.fill(new Caller(founded.owner().id(), Scope.WRITE), founded.community().id());
    }
    return new Shown(
        MeEndpoint.Shown.of(founded.owner()), CommunityEndpoint.Shown.of(founded.community()));
  }
}
