package dev.plimsoll.ui.stack;

/** A row of the left panel. It stays the same object while what it shows changes. */
sealed interface StackItem permits GroupItem, ServiceItem {}
