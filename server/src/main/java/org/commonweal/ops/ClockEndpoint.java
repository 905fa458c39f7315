package org.commonweal.ops;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// Moves the clock of a throwaway server; no other server has this endpoint.
@RestController
@ConditionalOnProperty("commonweal.throwaway")
class ClockEndpoint {

  private final InstantSource clock;

  ClockEndpoint(InstantSource clock) {
    this.clock = clock;
  }

  record Hands(Instant instant) {}

  @PutMapping("/throwaway/clock")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void move(@RequestBody Hands hands) {
    if (clock instanceof HandClock hand) {
      hand.move(hands.instant());
    }
  }
}
