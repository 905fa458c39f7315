package org.commonweal.community;

import org.commonweal.identity.NewPerson;
import org.commonweal.identity.Person;
import org.commonweal.identity.Setup;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The first start: the owner and the first community, together or not at all.
@Service
public class Foundations {

  private final Setup setup;
  private final Communities communities;

  Foundations(Setup setup, Communities communities) {
    this.setup = setup;
    this.communities = communities;
  }

  /// Refused unless the secret opens the set-up; of two at the same moment one wins.
  @Transactional
  public Founded found(String secret, NewPerson owner, CommunitySettings settings) {
    Person person = setup.claim(secret, owner);
    return new Founded(person, communities.found(person, settings));
  }
}
