CREATE TABLE `concept_jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`design_id` text NOT NULL,
	`store_id` text NOT NULL,
	`state` text NOT NULL,
	`engine` text NOT NULL,
	`spec` text NOT NULL,
	`spec_hash` text NOT NULL,
	`instruction` text,
	`parent_id` text,
	`idempotency_key` text NOT NULL,
	`request_hash` text NOT NULL,
	`starts` integer DEFAULT 0 NOT NULL,
	`failure` text,
	`notice` text,
	`visitor` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`draw_hash` text,
	`reserved_micros` integer DEFAULT 0 NOT NULL,
	`reserved_day` text DEFAULT '' NOT NULL,
	`spent_micros` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concept_jobs_request` ON `concept_jobs` (`design_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `concept_jobs_open` ON `concept_jobs` (`created_at`) WHERE state in ('waiting', 'drawing');--> statement-breakpoint
CREATE INDEX `concept_jobs_drawn` ON `concept_jobs` (`store_id`,`draw_hash`,`created_at`) WHERE draw_hash is not null;--> statement-breakpoint
CREATE INDEX `concept_jobs_visitor` ON `concept_jobs` (`visitor`,`created_at`) WHERE engine = 'ai';--> statement-breakpoint
CREATE INDEX `concept_jobs_address` ON `concept_jobs` (`address`,`created_at`) WHERE engine = 'ai';--> statement-breakpoint
CREATE TABLE `ai_accounts` (
	`store_id` text PRIMARY KEY NOT NULL,
	`enabled` integer DEFAULT false NOT NULL,
	`key_sealed` text,
	`key_hint` text,
	`base_url` text,
	`draft_model` text,
	`final_model` text,
	`edits` integer DEFAULT true NOT NULL,
	`day_cap_micros` integer DEFAULT 5000000 NOT NULL,
	`month_cap_micros` integer DEFAULT 50000000 NOT NULL,
	`day_cap_images` integer DEFAULT 200 NOT NULL,
	`visitor_free` integer DEFAULT 3 NOT NULL,
	`visitor_day` integer DEFAULT 10 NOT NULL,
	`address_day` integer DEFAULT 30 NOT NULL,
	`day` text DEFAULT '' NOT NULL,
	`day_micros` integer DEFAULT 0 NOT NULL,
	`day_images` integer DEFAULT 0 NOT NULL,
	`month` text DEFAULT '' NOT NULL,
	`month_micros` integer DEFAULT 0 NOT NULL,
	`month_images` integer DEFAULT 0 NOT NULL,
	`warned_month` text DEFAULT '' NOT NULL,
	`rests_until` integer,
	`rests_for` text
);
--> statement-breakpoint
ALTER TABLE `concepts` ADD `depth` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `design_references` ADD `aspect` text DEFAULT 'style' NOT NULL;--> statement-breakpoint
ALTER TABLE `designs` ADD `reading` text;