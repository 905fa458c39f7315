package org.commonweal.activity;

import java.util.List;
import org.commonweal.community.Member;
import org.commonweal.community.Membership;
import org.commonweal.community.Permission;
import org.commonweal.identity.Caller;
import org.commonweal.identity.Scope;
import org.commonweal.identity.TokenRefusal;
import org.commonweal.kernel.CommunityId;
import org.commonweal.kernel.Page;
import org.commonweal.kernel.Refused;
import org.commonweal.kernel.Slice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// What a member is told: what became of what they gave and asked for, what they received, and what
/// the councils they act for are asked.
///
/// Notices are no rows of their own. They are read from what happened and from the book of shares;
/// of a member only how far they have read is kept. Nobody is told what they did themselves.
@Service
public class Notices {

  /// As many unread ones are counted.
  public static final int COUNTED = 100;

  private final NoticeStore store;
  private final ReaderStore readers;
  private final Membership membership;

  Notices(NoticeStore store, ReaderStore readers, Membership membership) {
    this.store = store;
    this.readers = readers;
    this.membership = membership;
  }

  /// A page of notices, the last first. `through` is the number of what happened last when the page
  /// was made: whoever has seen it can mark everything through it as read.
  public record Told(Slice<Notice> notices, long through, LetterChoice letters) {}

  @Transactional(readOnly = true)
  public Told list(Caller caller, CommunityId community, NoticeFilter filter, Page page) {
    Reader reader = reader(caller, community);
    var wanted = new NoticeStore.Wanted(filter, page.afterId(), page.size() + 1);
    List<Notice> rows = store.list(community, reader, wanted);
    return new Told(
        page.slice(rows, notice -> notice.happening().id()), reader.last(), reader.letters());
  }

  private Reader reader(Caller caller, CommunityId community) {
    return readers.find(membership.require(caller, community, Permission.READ), caller.person());
  }

  /// How many notices a member has not read; what is more than `COUNTED` is told as that.
  public int unread(Caller caller, Member member) {
    return store.unread(member, caller.person(), COUNTED);
  }

  /// Everything through this number is read. What was told after the page was made stays unread.
  @Transactional
  public void read(Caller caller, CommunityId community, long through) {
    readers.read(writing(caller, community), through);
  }

  @Transactional
  public void choose(Caller caller, CommunityId community, LetterChoice letters) {
    readers.choose(writing(caller, community), letters);
  }

  private Member writing(Caller caller, CommunityId community) {
    Member member = membership.require(caller, community, Permission.READ);
    if (caller.scope() == Scope.READ) {
      throw new Refused(new TokenRefusal.ReadOnlyToken());
    }
    return member;
  }
}
