package org.commonweal;

import org.commonweal.ops.Start;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/// The server.
@SpringBootApplication
public class Commonweal {

  static void main() {
    Start.run(Commonweal.class, System.getenv());
  }
}
