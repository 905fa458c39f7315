package org.commonweal.api;

import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.springframework.stereotype.Component;

/// Makes neighbours who share among themselves.
@Component
class Streets {

  private final Village village;
  private final Speakers speakers;

  Streets(Village village, Speakers speakers) {
    this.village = village;
    this.speakers = speakers;
  }

  Street open() {
    Village.Place place = village.place();
    Village.Neighbour gina = village.neighbour(place, "Gina");
    Village.Neighbour rita = village.neighbour(place, "Rita");
    Village.Neighbour tom = village.neighbour(place, "Tom");
    return new Street(
        place,
        gina,
        rita,
        tom,
        village.item(place, "Tomato"),
        village.item(place, "Bread"),
        speakers.of(place.maria(), Scope.WRITE),
        speakers.of(gina.caller(), Scope.WRITE),
        speakers.of(rita.caller(), Scope.WRITE),
        speakers.of(tom.caller(), Scope.WRITE),
        "/api/v1/communities/" + place.uid());
  }
}
