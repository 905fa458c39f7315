package org.commonweal.api;

import org.commonweal.commons.Village;
import org.commonweal.identity.Scope;
import org.commonweal.items.Item;
import org.springframework.stereotype.Component;

/// Opens a pool for tomatoes with a cap of 5 and a minimum of 2, with everybody who speaks about
/// it.
@Component
class Stalls {

  private final Village village;
  private final Speakers speakers;

  Stalls(Village village, Speakers speakers) {
    this.village = village;
    this.speakers = speakers;
  }

  Stall open() {
    Village.Place place = village.place();
    Village.Neighbour pia = village.neighbour(place, "Pia");
    Item tomato = village.item(place, "Tomato");
    Item bread = village.item(place, "Bread");
    Speaker manager = speakers.of(place.maria(), Scope.WRITE);
    String community = "/api/v1/communities/" + place.uid();
    String asked = settings(place, "Tomatoes", "5", "2", tomato);
    String pool = manager.post(community + "/pools", asked).expect(201).text("id");
    return new Stall(
        place,
        pia,
        tomato,
        bread,
        manager,
        speakers.of(pia.caller(), Scope.WRITE),
        speakers.somebody(),
        community,
        community + "/pools/" + pool);
  }

  static String settings(
      Village.Place place, String name, String cap, String minimum, Item allowed) {
    return """
    {"council": "%s", "settings": {"name": "%s", "description": "", "location": "",
     "cap": "%s", "minimum": "%s", "priority": "needs-first", "strategy": "proportional",
     "allowed": ["%s"]}}
    """
        .formatted(place.food().id().value(), name, cap, minimum, allowed.id().value());
  }
}
