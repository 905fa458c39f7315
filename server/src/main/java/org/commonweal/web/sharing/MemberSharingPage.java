package org.commonweal.web.sharing;

import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.kernel.Quantity;
import org.commonweal.sharing.Sharer;
import org.commonweal.web.Visit;
import org.commonweal.web.WebPage;
import org.commonweal.web.items.Amounts;

/// What a member gave to everybody, to councils and to pools, and received, item by item.
public record MemberSharingPage(Visit visit, Member member, List<Sharer> sharing)
    implements WebPage {

  public MemberSharingPage {
    sharing = List.copyOf(sharing);
  }

  @Override
  public String title() {
    return "What " + member.name() + " gave and received";
  }

  public String units(Sharer one, Quantity quantity) {
    return Amounts.units(visit.language(), one.item(), quantity);
  }
}
