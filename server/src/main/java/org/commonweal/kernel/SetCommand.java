package org.commonweal.kernel;

import java.time.Duration;
import java.util.List;

/// A command for sets of requests, each of which is decided alone.
///
/// A set may be carried out, fail to say so, and come again, whole or in parts: each request must
/// bring an id by which it is done once, and answered again from the record.
public interface SetCommand<Request, Answer> {

  /// Decides a set in one transaction and answers in its order. An expected "no" is an answer; an
  /// exception says that nothing may be counted on. Waits for what others hold as long as
  /// `patience`, not longer.
  List<Answer> decide(CommunityId community, List<Request> set, Duration patience);

  /// What a failure of `decide` says about its set.
  Setback setback(Throwable failure);
}
