import type { Answered, Asked } from "./app.mjs";

export interface Product {
  id: string;
  name: string;
  category: string;
  price: number;
}

export function makeShop(count?: number): { api: (asked: Asked) => Answered; products: Product[]; asked: { method: string; path: string; query: Record<string, string>; body: unknown; headers: Record<string, string> }[] };
