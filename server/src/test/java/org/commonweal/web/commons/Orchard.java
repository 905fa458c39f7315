package org.commonweal.web.commons;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.commonweal.commons.PoolId;
import org.commonweal.commons.PoolSettings;
import org.commonweal.commons.Village;
import org.commonweal.community.MemberId;
import org.commonweal.identity.People;
import org.commonweal.items.Item;
import org.commonweal.items.NeedId;
import org.springframework.stereotype.Component;

/// A village with a tomato pool and twenty people who ask for 120, and its manager in a browser.
@Component
final class Orchard {

  private static final List<Integer> ASKED =
      List.of(10, 3, 9, 9, 9, 9, 9, 9, 9, 9, 8, 3, 3, 3, 3, 3, 3, 3, 3, 3);

  private final Village village;
  private final People people;

  Orchard(Village village, People people) {
    this.village = village;
    this.people = people;
  }

  record Plot(Village.Place place, Item tomatoes, PoolId pool, List<NeedId> needs, String email) {

    String path(String below) {
      return "/communities/" + place.uid() + below;
    }

    String poolPath() {
      return path("/pools/" + pool.value());
    }
  }

  Plot plot() {
    Village.Place place = village.place();
    Item tomatoes = village.item(place, "Tomatoes");
    PoolSettings bare = PoolSettings.named("Community Tomatoes Pool");
    PoolId pool =
        village.pool(
            place,
            new PoolSettings(
                bare.name(),
                "Summer's surplus, for everybody.",
                "Village hall, Saturday 10:00",
                "5",
                "2",
                bare.priority(),
                bare.strategy(),
                Set.of(tomatoes.id())));
    List<NeedId> needs =
        IntStream.range(0, ASKED.size()).mapToObj(one -> need(place, tomatoes, one)).toList();
    return new Plot(place, tomatoes, pool, needs, people.me(place.maria()).email());
  }

  private NeedId need(Village.Place place, Item tomatoes, int one) {
    MemberId member = village.member(place, "Neighbour " + (one + 1));
    return village.need(place, member, tomatoes, Integer.toString(ASKED.get(one)));
  }

  void stock(Plot plot, String units) {
    village.stock(plot.place(), plot.pool(), plot.tomatoes(), units);
  }

  /// Opens a page in the manager's name.
  Page signIn(BrowserContext context, String server, Plot plot) {
    context.setDefaultTimeout(10_000);
    Page page = context.newPage();
    page.navigate(server + "/sign-in");
    page.getByLabel("E-mail").fill(plot.email());
    page.getByLabel("Password").fill("correct horse battery");
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.waitForURL(server + "/**");
    page.navigate(server + plot.poolPath());
    return page;
  }
}
