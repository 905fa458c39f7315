package org.commonweal.rounds;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import org.commonweal.kernel.Lookup;
import org.springframework.stereotype.Component;

/// Finds the recipe of a stored round by its kind.
@Component
class Recipes {

  private final Map<String, Recipe> byKind;

  Recipes(List<Recipe> recipes) {
    byKind = recipes.stream().collect(toMap(Recipe::kind, identity()));
  }

  Recipe of(Round round) {
    return Lookup.in(byKind, round.kind());
  }
}
