package org.commonweal.cli;

import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/// What happens in the year of the larder, month by month.
record Year(Stage stage, Larder larder, LarderTelling telling) {

  void prepare() {
    larder.takes("Apples", "1");
    larder.takes("Eggs", "6");
    larder.takes("Potatoes", "1");
    telling.say(larder.troupe().imports("members", stage.file("members.csv")));
    telling.say(larder.troupe().imports("needs", stage.file("needs.csv")));
    larder.meet();
  }

  private void month(Month month, int day) {
    at(month, day);
    String before = YearMonth.of(YearExample.YEAR, month).minusMonths(1).atDay(1).toString();
    telling.month(
        month.getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + YearExample.YEAR,
        Shortfalls.since(larder, before));
  }

  private void at(Month month, int day) {
    stage.at(YearExample.moment(month, day));
  }

  void firstHalf() {
    january();
    february();
    march();
    april();
    may();
    june();
  }

  void secondHalf() {
    july();
    august();
    september();
    october();
    november();
    december();
  }

  private void january() {
    month(Month.JANUARY, 6);
    telling.opens("Potatoes", 30);
    telling.opens("Apples", 11);
    telling.bringsShort("Anna Keller", "Potatoes", 20, 18);
    telling.round("Potatoes", "proportional");
    at(Month.JANUARY, 13);
    telling.round("Potatoes", "proportional");
    at(Month.JANUARY, 20);
    telling.round("Potatoes", "proportional");
  }

  private void february() {
    month(Month.FEBRUARY, 3);
    telling.bringsInVain("Ben Osei", "Eggs", 24, "cracked on the way");
    telling.brings("Maria Mbeki", "Eggs", 22);
    telling.round("Eggs", "equal");
    telling.round("Apples", "equal");
  }

  private void march() {
    month(Month.MARCH, 3);
    String apples = telling.brings("Anna Keller", "Apples", 14);
    telling.corrects(apples, "Apples", 12, "two belonged to the school");
    telling.round("Apples", "equal");
  }

  private void april() {
    month(Month.APRIL, 7);
    telling.brings("Anna Keller", "Potatoes", 16);
    telling.counts("Potatoes", 13, "mice had three");
    telling.round("Potatoes", "in-order");
  }

  private void may() {
    month(Month.MAY, 5);
    larder.needs("Grace Okafor", "Potatoes", 10, "once");
    telling.say("Grace Okafor needs 10 Potatoes, once, for a wedding.");
    telling.brings("Ben Osei", "Potatoes", 20);
    telling.round("Potatoes", "proportional");
    telling.brings("Ben Osei", "Apples", 12);
    telling.gives("Farid Haddad", "Apples", 4);
    telling.round("Apples", "equal");
  }

  private void june() {
    month(Month.JUNE, 2);
    larder.leaves("Dmitri Volkov");
    telling.say("Dmitri Volkov leaves; his needs are closed.");
    telling.brings("Ben Osei", "Potatoes", 12);
    telling.round("Potatoes", "proportional");
  }

  private void july() {
    month(Month.JULY, 7);
    larder.joins("Hugo Santos", "hugo.santos@example.org");
    larder.needs("Hugo Santos", "Apples", 4, "monthly");
    larder.needs("Hugo Santos", "Potatoes", 3, "weekly");
    telling.say("Hugo Santos joins and needs 4 Apples a month and 3 Potatoes a week.");
    telling.brings("Anna Keller", "Apples", 13);
    telling.round("Apples", "equal");
  }

  private void august() {
    month(Month.AUGUST, 4);
    telling.brings("Anna Keller", "Apples", 22);
    String offer = larder.handOut("Apples", 10);
    telling.say("10 Apples are offered to everybody.");
    String chloe = larder.ask(offer, "Chloe Martin", 4);
    String hugo = larder.ask(offer, "Hugo Santos", 5);
    String farid = larder.ask(offer, "Farid Haddad", 3);
    larder.accept(chloe);
    larder.accept(hugo);
    larder.refuse(farid, "reject", "too few are left");
    larder.confirm(chloe, 4);
    larder.confirm(hugo, 3);
    larder.end(offer);
    telling.say("Chloe Martin takes 4, Hugo Santos 3 of the 5 kept for him; 3 go back.");
    telling.round("Apples", "in-order");
  }

  private void september() {
    month(Month.SEPTEMBER, 1);
    telling.brings("Ben Osei", "Apples", 25);
    telling.uses("Apples", 6, "juice for the harvest feast");
    telling.round("Apples", "in-order");
  }

  private void october() {
    month(Month.OCTOBER, 6);
    telling.brings("Anna Keller", "Potatoes", 40);
    telling.writesOff("Potatoes", 5, "rotten");
    telling.round("Potatoes", "proportional");
    at(Month.OCTOBER, 13);
    telling.round("Potatoes", "proportional");
  }

  private void november() {
    month(Month.NOVEMBER, 3);
    telling.brings("Maria Mbeki", "Eggs", 32);
    Troupe.Round eggs = telling.round("Eggs", "proportional");
    telling.missed(eggs, "Elif Yilmaz");
  }

  private void december() {
    month(Month.DECEMBER, 1);
    telling.round("Eggs", "in-order");
    telling.bringsShort("Ben Osei", "Potatoes", 15, 14);
    telling.round("Potatoes", "equal");
    at(Month.DECEMBER, 22);
    telling.brings("Anna Keller", "Apples", 9);
    telling.brings("Maria Mbeki", "Eggs", 8);
    telling.say("They stay for the new year.");
  }
}
