package org.commonweal.rounds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/// The canonical JSON of a plan's inputs, compressed and cut into parts of a megabyte, and its
/// hash.
record Frozen(PlanHash hash, List<byte[]> parts) {

  private static final int PART = 1 << 20;

  static Frozen of(Inputs inputs) {
    var compressed = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(compressed);
        var hashing = new DigestOutputStream(zip, Sha256.digest())) {
      InputsJson.write(inputs, hashing);
      PlanHash hash = PlanHash.of(hashing);
      zip.finish();
      return new Frozen(hash, cut(compressed.toByteArray()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static List<byte[]> cut(byte[] all) {
    List<byte[]> parts = new ArrayList<>();
    for (int start = 0; start < all.length; start += PART) {
      parts.add(Arrays.copyOfRange(all, start, Math.min(start + PART, all.length)));
    }
    return parts;
  }

  static Inputs thaw(List<byte[]> parts) {
    try (InputStream json = open(parts)) {
      return InputsJson.read(json);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /// The canonical JSON these parts were made of.
  static InputStream open(List<byte[]> parts) {
    List<InputStream> streams = new ArrayList<>();
    parts.forEach(part -> streams.add(new ByteArrayInputStream(part)));
    try {
      return new GZIPInputStream(new SequenceInputStream(Collections.enumeration(streams)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
