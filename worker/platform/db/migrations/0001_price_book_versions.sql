ALTER TABLE `price_books` ADD `origin` text DEFAULT 'start' NOT NULL;--> statement-breakpoint
ALTER TABLE `price_books` ADD `detail` text;--> statement-breakpoint
ALTER TABLE `price_books` ADD `changed_cells` integer DEFAULT 0 NOT NULL;