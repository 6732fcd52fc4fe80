import type { Model } from 'highs'

/** What a programme says of its columns. */
export interface Columns {
  cost: Float64Array
  lower: Float64Array
  upper: Float64Array
}

/** Minimise cost · x, each row an equation, each column within its bounds. */
export interface Programme extends Columns {
  rows: readonly Row[]
}

export interface Row {
  columns: readonly number[]
  factors: readonly number[]
  equals: number
}

export interface Solver {
  /**
   * The best point of a programme, or undefined when it has none.
   * @throws on every other answer: a time-out, an unbounded or an empty programme, a numerical failure
   */
  solve: (programme: Programme, options?: { integer?: boolean }) => Float64Array | undefined
  /** Lends `use` a way to solve programmes of the same rows one after the other, each from where the last one ended. */
  hold: (
    rows: { columns: number; rows: readonly Row[] },
    use: (solve: (columns: Columns) => Float64Array | undefined) => void,
  ) => void
}

/** HiGHS; `seconds` is the longest that one programme may take. */
export async function loadSolver({ seconds = 60 } = {}): Promise<Solver> {
  // loaded while the database is at work, rather than before anything starts
  const { default: loadHighs } = await import('highs')
  const highs = await loadHighs()
  return {
    solve(programme, { integer = false } = {}) {
      return highs.withModel(readModel(programme, integer), (model) => {
        setOptions(model, integer)
        return readPoint(model)
      })
    },
    hold({ columns, rows }, use) {
      const none = new Float64Array(columns)
      highs.withModel(readModel({ cost: none, lower: none, upper: none, rows }, false), (model) => {
        setOptions(model, false)
        const all = { kind: 'range', from: 0, to: columns - 1 } as const
        use(({ cost, lower, upper }) => {
          model.changeColsCost(all, cost)
          model.changeColsBounds(all, lower, upper)
          // HiGHS adds up the time of all its runs: each programme has the whole of its limit
          model.zeroAllClocks()
          return readPoint(model)
        })
      })
    },
  }

  function setOptions(model: Model, integer: boolean): void {
    model.options.set({
      output_flag: false,
      time_limit: seconds,
      presolve: integer ? 'on' : 'off',
      // all factors are 1 or -1 and most right-hand sides 0: scaling and perturbation only cost time
      simplex_scale_strategy: 0,
      dual_simplex_cost_perturbation_multiplier: 0,
      mip_rel_gap: 0,
      mip_abs_gap: 0.5,
    })
  }

  function readPoint(model: Model): Float64Array | undefined {
    const { optimal, infeasible } = highs.constants.modelStatus
    const { modelStatus } = model.run()
    if (modelStatus === infeasible) return undefined
    if (modelStatus !== optimal) {
      const { numCols } = model.getDimensions()
      throw new Error(`solver: status ${modelStatus} on ${numCols} columns; accepted: optimal, infeasible`)
    }
    return model.getSolution().colValue
  }
}

function readModel({ cost, lower, upper, rows }: Programme, integer: boolean) {
  const entries = rows.reduce((sum, { columns }) => sum + columns.length, 0)
  const starts = new Int32Array(rows.length + 1)
  const indices = new Int32Array(entries)
  const values = new Float64Array(entries)
  const right = new Float64Array(rows.length)
  for (const [row, { columns, factors, equals }] of rows.entries()) {
    const start = starts[row] ?? 0
    indices.set(columns, start)
    values.set(factors, start)
    starts[row + 1] = start + columns.length
    right[row] = equals
  }
  return {
    numCols: cost.length,
    numRows: rows.length,
    colCost: cost,
    colLower: lower,
    colUpper: upper,
    rowLower: right,
    rowUpper: right,
    matrix: { format: 'csr' as const, numRows: rows.length, numCols: cost.length, starts, indices, values },
    ...(integer ? { integrality: new Int32Array(cost.length).fill(1) } : {}),
  }
}
